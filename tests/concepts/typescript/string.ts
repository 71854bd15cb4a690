"double"; // concept: "double"
'single'; // concept: 'single'
`no holes`; // concept: `no holes`
`one ${hole}`;
f({ "key": 1 }); // concept: "key"
"a" + b; // concept: "a"
gql`query`; // concept: `query`
type Level = "info";
/regex/;
