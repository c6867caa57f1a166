namespace Nir.Sdk.Analyzers.Regler;

/// <summary>How loud a rule is until someone's editorconfig says otherwise.</summary>
internal enum DefaultSeverity
{
    Off,
    Hidden,
    Suggestion,
    Warning,
    Error,
}
