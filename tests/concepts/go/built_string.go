package p

func f() {
	a := "x" + y // concept: "x" + y
	b := ("x" + y) + "z" + w // concept: ("x" + y) + "z" + w
	c := "x" + "y"
	d := x + y
	e := fmt.Sprintf("%s", y) // concept: fmt.Sprintf("%s", y)
	g := fmt.Sprintf("constant")
	h := fmt.Sprint(x) + y // concept: fmt.Sprint(x) + y
	i := fmt.Errorf("%s", y)
	j := fmt.Sprintln("a", b) // concept: fmt.Sprintln("a", b)
	k := `SELECT ` + columns + ` FROM t` // concept: `SELECT ` + columns + ` FROM t`
	l := 1 + len("x")
}
