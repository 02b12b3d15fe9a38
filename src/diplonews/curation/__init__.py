"""For people who write dossiers by hand: words to offsets, and offsets to words."""
