using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Nir.Sdk.Frister.Tekst;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kilder;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>
/// Why an answer is what it is: the steps in order, each with its rule, inputs and output. They suffice to do the calculation again
/// without the engine. No step holds an identifier or the date of birth; an age stands as a number of years.
/// </summary>
public sealed class Forklaring
{
    internal static readonly Forklaring Empty = new(null, []);

    private readonly Forklaring? _earlier;
    private readonly ImmutableArray<ForklaringStep> _own;

    internal Forklaring(Forklaring? earlier, ImmutableArray<ForklaringStep> own)
    {
        _earlier = earlier is { Count: 0 } ? null : earlier;
        _own = own;
        Count = (_earlier?.Count ?? 0) + own.Length;
    }

    /// <summary>The number of steps. 0 when explanations were not asked for.</summary>
    public int Count { get; }

    /// <summary>The steps in order, those of the answers that this one builds on first.</summary>
    public ImmutableArray<ForklaringStep> Step => _earlier is null ? _own : [.. _earlier.Step, .. _own];

    /// <summary>The choices the answer rests on, where the sources leave the point open. Empty: it rests on none.</summary>
    public ImmutableArray<ValgOption> Valg =>
        [.. Step.Select(static step => step.Valg).OfType<ValgOption>().Distinct()];

    /// <summary>The weakest level among the steps: the answer is no better known than that. Null: there are no steps.</summary>
    public Grunnlag? Grunnlag => Count == 0 ? null : Step.Max(static step => step.Regel.Grunnlag);

    /// <summary>
    /// The steps as numbered sentences: bokmål for Norwegian cultures, else English. What did not apply and what added nothing is left out; <see cref="Step"/>
    /// holds it all.
    /// </summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    /// <param name="withLinks">Whether the address of the source and the page in <c>docs</c> follow each step, on a line of their own.</param>
    public string GetTekst(CultureInfo? culture = null, bool withLinks = false)
    {
        var text = new StringBuilder();
        var number = 0;
        foreach (var (step, sentences) in ForklaringProse.Write(Step, ExplanationLanguage.IsNorsk(culture)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{++number}. {sentences}\n");
            if (withLinks)
            {
                text.Append(CultureInfo.InvariantCulture, $"   {(step.Regel.Kilde is { } kilde ? $"{kilde.Url} · " : "")}docs/{step.Rad?.Page}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The steps as numbered lines.</summary>
    public override string ToString() => GetTekst();
}
