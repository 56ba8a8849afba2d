"""Figures of other scripts as plain ones."""

#: For ``str.translate``: the digits of Arabic, Persian, Hindi, Bengali and Thai.
PLAIN_DIGITS = {first + digit: str(digit) for first in (0x660, 0x6F0, 0x966, 0x9E6, 0xE50) for digit in range(10)}
