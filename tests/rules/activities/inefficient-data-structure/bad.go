package orders

// Table renders rows.
func Table(rows []string) string {
	text := ""
	for _, row := range rows {
		text += row // expect
	}
	var page string
	for _, row := range rows {
		page += row + text // expect
	}
	return page
}
