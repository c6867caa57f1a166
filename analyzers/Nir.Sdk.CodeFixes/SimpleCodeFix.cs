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
        diagnostics.Select(diagnostic => Changes(ground, diagnostic).ToList()).Where(changes => KeepsComments(ground, changes))
            .SelectMany(static changes => changes);

    private protected abstract IEnumerable<TextChange> Changes(CorrectionReason ground, Diagnostic diagnostic);

    private static bool KeepsComments(CorrectionReason ground, List<TextChange> changes) => changes.TrueForAll(change =>
        change.Span.IsEmpty || ground.Root.DescendantTrivia(change.Span).Where(one => CorrectionReason.IsComment(one) && change.Span.Contains(one.Span))
            .All(comment => changes.Exists(other => other.NewText!.Contains(comment.ToString()))));
}
