using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.CodeFixes;

/// <summary>
/// What all fixes here have in common: each says which texts change, so that fix-all makes all changes of a document in one pass and
/// loses none, and no fix is offered that changes nothing, or of which the compiler has something new to say.
/// </summary>
public abstract class NirCodeFix : CodeFixProvider
{
    /// <summary>The fixes on offer, by their key.</summary>
    private protected abstract ImmutableArray<(string Key, BilingualText Title)> Choices { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await FixAsync(document, diagnostics, KeyOf(context.CodeActionEquivalenceKey), context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await CorrectionReason.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } ground)
        {
            return;
        }

        var configurations = await Configurations.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var (key, title) in Choices)
            {
                if (Changes(ground, [diagnostic], key).Any() && configurations.Bear(Changed(ground, [diagnostic], key)))
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            TextFor(title),
                            cancellation => FixAsync(context.Document, [diagnostic], key, cancellation),
                            $"{GetType().Name}/{key}"),
                        diagnostic);
                }
            }
        }
    }

    /// <summary>The changes that mend some diagnostics of one document; none for those that this fix cannot mend.</summary>
    private protected abstract IEnumerable<TextChange> Changes(CorrectionReason ground, IReadOnlyList<Diagnostic> diagnostics, string key);

    private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string key, CancellationToken cancellationToken)
    {
        if (await CorrectionReason.ReadAsync(document, cancellationToken).ConfigureAwait(false) is not { } ground)
        {
            return document;
        }

        var configurations = await Configurations.ReadAsync(document, cancellationToken).ConfigureAwait(false);
        var inOrder = diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).ToList();
        var text = Changed(ground, inOrder, key);
        if (!configurations.Bear(text))
        {
            // What would break something, alone or after what is mended before it, is left.
            var borne = new List<Diagnostic>();
            foreach (var diagnostic in inOrder)
            {
                borne.Add(diagnostic);
                if (!configurations.Bear(Changed(ground, borne, key)))
                {
                    borne.RemoveAt(borne.Count - 1);
                }
            }

            text = Changed(ground, borne, key);
        }

        return document.WithText(text);
    }

    private SourceText Changed(CorrectionReason ground, IReadOnlyList<Diagnostic> diagnostics, string key) =>
        ground.Text.WithChanges(Apart(Changes(ground, diagnostics, key)));

    // Two rules may speak of one place: the first change stands, and what it leaves is found again.
    private static IEnumerable<TextChange> Apart(IEnumerable<TextChange> changes)
    {
        var end = 0;
        foreach (var change in changes.Distinct().OrderBy(static change => change.Span.Start).ThenBy(static change => change.Span.End))
        {
            if (change.Span.Start >= end)
            {
                end = change.Span.End;
                yield return change;
            }
        }
    }

    // The editor's language.
    private static string TextFor(BilingualText title) =>
        Thread.CurrentThread.CurrentUICulture.TwoLetterISOLanguageName is "nb" or "nn" or "no" ? title.Norsk : title.English;

    private static string KeyOf(string? equivalenceKey) => equivalenceKey?.Substring(equivalenceKey.LastIndexOf('/') + 1) ?? "";
}
