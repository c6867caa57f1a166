namespace Nir.Sdk.Analyzers.Regler;

/// <summary>How loud a rule is until someone's editorconfig says otherwise.</summary>
internal enum Standardalvorlighet
{
    Off,
    Hidden,
    Suggestion,
    Warning,
    Error,
}
