"""For maintainers: what keeps the generated parts of the repository current."""
