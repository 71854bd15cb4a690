1; // concept: 1
0xff; // concept: 0xff
1_000.5; // concept: 1_000.5
10n; // concept: 10n
-2; // concept: 2
"3";
type Four = 4 | -5;
