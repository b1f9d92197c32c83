"""What is left of a sensitive value, by the class the definitions give it."""


def mask_phone(text):
    return text.replace(__new__(RegExp('\\p{N}(?=.*\\p{N}.*\\p{N})', 'gsu')), '*')


def mask_email(text):
    return text.replace(__new__(RegExp('^(.?).*?(@[^@]*)?$', 'su')), '$1***$2')


def mask_name(text):
    return text.replace(__new__(RegExp('(\\S)\\S*', 'gu')), '$1.')


def mask_free_text(text):
    return '[' + text.length + ' characters]'
