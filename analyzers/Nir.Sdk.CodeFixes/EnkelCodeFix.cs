using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.CodeFixes;

/// <summary>A fix with one thing to offer, that mends each diagnostic on its own.</summary>
public abstract class EnkelCodeFix : NirCodeFix
{
    private readonly (string Key, Tospraaklig Title) choice;

    private protected EnkelCodeFix(string key, Tospraaklig title, params ImmutableArray<string> ids)
    {
        choice = (key, title);
        FixableDiagnosticIds = ids;
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    private protected sealed override ImmutableArray<(string Key, Tospraaklig Title)> Choices => [choice];

    private protected sealed override IEnumerable<TextChange> Changes(Rettingsgrunn grunn, IReadOnlyList<Diagnostic> diagnostics, string key) =>
        diagnostics.SelectMany(diagnostic => Changes(grunn, diagnostic));

    private protected abstract IEnumerable<TextChange> Changes(Rettingsgrunn grunn, Diagnostic diagnostic);
}
