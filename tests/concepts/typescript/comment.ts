f(); // note // concept: // note
/* block */ // concept: /* block */
/** Doc. // concept: /** Doc.
 */
f("// text");
