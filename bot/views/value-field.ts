/** The field of the form in which one thing is set that holds the value. */
export const VALUE_FIELD = 'value'
