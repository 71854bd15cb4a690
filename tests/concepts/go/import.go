package p

import "fmt" // concept: "fmt"
import (
	"net/http" // concept: "net/http"
	redis "github.com/redis/go-redis/v9" // concept: redis "github.com/redis/go-redis/v9"
	. "strings" // concept: . "strings"
	_ "embed" // concept: _ "embed"
)
