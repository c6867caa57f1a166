# nir completion fish > ~/.config/fish/completions/nir.fish
complete -c nir -a '(nir "[suggest:"(string length -- (commandline -cp))"]" (commandline -cp) 2>/dev/null)'
