"""Tests of the rules across records."""
