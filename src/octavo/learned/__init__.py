"""What the package learned beforehand, in the forms that numpy alone can ask."""
