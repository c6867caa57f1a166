using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.CodeFixes;

/// <summary>A fix with one thing to offer, that mends each diagnostic on its own.</summary>
public abstract class SimpleCodeFix : NirCodeFix
{
    private readonly (string Key, BilingualText Title) _choice;

    private protected SimpleCodeFix(string key, BilingualText title, params ImmutableArray<string> ids)
    {
        _choice = (key, title);
        FixableDiagnosticIds = ids;
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    private protected sealed override ImmutableArray<(string Key, BilingualText Title)> Choices => [_choice];

    private protected sealed override IEnumerable<TextChange> Changes(CorrectionReason ground, IReadOnlyList<Diagnostic> diagnostics, string key) =>
        diagnostics.SelectMany(diagnostic => Changes(ground, diagnostic));

    private protected abstract IEnumerable<TextChange> Changes(CorrectionReason ground, Diagnostic diagnostic);
}
