#compdef nir
# nir completion zsh > "${fpath[1]}/_nir"
_nir() {
  local -a words_found
  words_found=("${(@f)$(nir "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
  compadd -a words_found || _files
}
compdef _nir nir
