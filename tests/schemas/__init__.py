"""Tests of the JSON Schema."""
