"""Pages of HTML: the tree a browser would build, and what its elements say of the words inside them."""
