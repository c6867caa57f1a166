# nir completion bash > ~/.local/share/bash-completion/completions/nir
_nir() {
  local IFS=$'\n'
  COMPREPLY=($(nir "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null))
}
complete -o default -F _nir nir
