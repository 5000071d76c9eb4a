"""How a person gets in: a personal link, a code read out over the phone, his own contact."""
