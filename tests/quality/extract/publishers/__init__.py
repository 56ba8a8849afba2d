"""Full pages in the markup of publishers and of the systems they use, labelled."""
