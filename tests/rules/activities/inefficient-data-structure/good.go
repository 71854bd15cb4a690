package orders

import "strings"

// Table renders rows.
func Table(rows []string) (string, int) {
	var text strings.Builder
	total := 0
	for _, row := range rows {
		text.WriteString(row)
		total += len(row)
		line := "-"
		line += row
		text.WriteString(line)
	}
	return text.String(), total
}
