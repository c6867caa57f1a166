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

    /// <summary>Adds the changes that mend a diagnostic; none where this fix cannot mend it.</summary>
    private protected abstract void Change(CorrectionReason ground, Diagnostic diagnostic, List<TextChange> changes);

    // A comment in what is replaced must come back.
    private List<TextChange> Changes(CorrectionReason ground, Diagnostic diagnostic)
    {
        var changes = new List<TextChange>();
        Change(ground, diagnostic, changes);
        foreach (var change in changes)
        {
            foreach (var trivia in ground.Root.DescendantTrivia(change.Span))
            {
                if (CorrectionReason.IsComment(trivia) && change.Span.Contains(trivia.Span)
                    && !changes.Exists(other => other.NewText!.Contains(trivia.ToString())))
                {
                    return [];
                }
            }
        }

        return changes;
    }
}
