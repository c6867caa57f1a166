# nir completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName nir -ScriptBlock {
    param($word, $line, $position)
    nir "[suggest:$position]" "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
