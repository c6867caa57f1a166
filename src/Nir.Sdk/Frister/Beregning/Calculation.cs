using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>
/// One calculation under way. Every operation computes and leaves its step, so that nothing is computed that is not explained; when
/// explanations are not wanted it only computes.
/// </summary>
internal sealed partial class Calculation(RegelmotorOptions valg, Forklaring? earlier = null) : IOutcome
{
    private readonly List<ForklaringStep>? _step = valg.MedForklaring ? [] : null;

    public RegelmotorOptions Valg => valg;

    /// <summary>The law of the person: its paragraphs are shown. Null: none is chosen yet.</summary>
    public Lovverk? Lovverk { get; init; }

    // Why there is no answer: what was not known, or else the row that says that nothing applies. In one place, since a case makes many calculations.
    private object? _obstacle;

    /// <summary>What was not known; then there is no answer. Null: nothing, so far.</summary>
    public Mangel? Mangel => _obstacle as Mangel;

    /// <summary>The row that says that nothing applies. Null: none, so far, or something was not known.</summary>
    public ParameterRow? GjelderIkke => _obstacle as ParameterRow;

    public Forklaring Forklaring => _step is null ? Forklaring.Empty : new Forklaring(earlier, [.. _step]);

    /// <summary>Says that a fact is missing, and which rule asks for it.</summary>
    public void Missing(SakFact fact, string regel) => _obstacle = Mangel ?? new Mangel(fact, regel);

    /// <summary>Says that a fact cannot be right, so that nothing may rest on it.</summary>
    public void Missing(Saksavvik avvik) => _obstacle = Mangel ?? new Mangel(avvik);

    /// <summary>Takes over that another answer has none, since this one builds on it.</summary>
    public void Inheritance(Answer answer)
    {
        _obstacle = Mangel ?? answer.Mangel ?? _obstacle ?? answer.GjelderIkke;
    }

    /// <summary>Whether there is no answer: a fact is missing, or nothing applies.</summary>
    public bool IsWithoutAnswer => _obstacle is not null;

    /// <summary>Says that nothing applies, by this row.</summary>
    public void End(ParameterRow row) => _obstacle ??= row;

    /// <summary>A fact that the calculation needs; null, and noted as missing, when it is not known.</summary>
    public Term<DateOnly>? Require(SakFact fact, DateOnly? value, ParameterRow regel, int index = -1)
    {
        if (value is not { } date)
        {
            Missing(fact, regel.Id);
            return null;
        }

        return new(date, Opphav.Fact(fact, index));
    }

    /// <summary>The row that holds, also when it says that nothing applies; null when a fact is missing.</summary>
    public TRow? Lookup<TRow>(ParameterTable<TRow> table, SakLookup lookup)
        where TRow : ParameterRow
    {
        var row = table.Choose(lookup, valg, out var missing, out var chosen);
        if (row is null)
        {
            Missing(missing ?? SakFact.TheRegel, table.Id);
            return null;
        }

        if (_step is not null)
        {
            NoteStep(Arithmetic.VelgRad, row, new RowInputs(table.Question, lookup, valg), new("rad", RegelValue.From(row), NextStep), chosen);
        }

        return row;
    }

    /// <summary>The row that holds and has values; null when a fact is missing or the row says that nothing applies.</summary>
    public TRow? Choose<TRow>(ParameterTable<TRow> table, SakLookup lookup)
        where TRow : ParameterRow
    {
        if (Lookup(table, lookup) is not { } row)
        {
            return null;
        }

        if (row.GjelderIkke)
        {
            End(row);
            return null;
        }

        return row;
    }

    /// <summary>Whether a row of a list holds; null, and noted as missing, when a fact is not known.</summary>
    public bool? Includes(ParameterRow row, SakLookup lookup)
    {
        var met = row.IsKnown(valg) ? row.IsFor(lookup, out var missing) : Usann(out missing);
        var from = row.From(valg);
        ValgOption? chosen = null;
        if (met is not false && (from is not null || row.Periode.Til is not null))
        {
            if (lookup.Find(row.Noekkeldato) is not { } date)
            {
                missing ??= lookup.Missing(row.Noekkeldato);
                met = null;
            }
            else
            {
                chosen = row.DecidedBy(valg, date.Verdi);
                met = InPeriode(row, from, date.Verdi) ? met : false;
            }
        }

        if (met is not { } answer)
        {
            Missing(missing!, row.Id);
            return null;
        }

        if (_step is not null)
        {
            NoteStep(Arithmetic.Omfatter, row, new RowInputs(row.Question, lookup, valg), new("svar", RegelValue.From(answer), NextStep), chosen);
        }

        return answer;
    }

    private Opphav NextStep => Opphav.FromStep((earlier?.Count ?? 0) + _step!.Count + 1);

    private Opphav NoteStep(Arithmetic operation, ParameterRow row, ValueList<StepTerm> input, StepTerm output, ValgOption? chosen)
    {
        var step = NextStep;
        _step!.Add(new ForklaringStep(step.Nummer, operation, row, input, output, chosen) { Regel = row.ToldUnder(Lovverk) });
        return step;
    }

    private void NoteStep(Arithmetic operation, ParameterRow row, RowInputs input, StepTerm output, ValgOption? chosen) =>
        _step!.Add(new ForklaringStep(NextStep.Nummer, operation, row, input, output, chosen) { Regel = row.ToldUnder(Lovverk) });

    private static bool InPeriode(ParameterRow row, DateOnly? from, DateOnly date) =>
        (from is null || date >= from) && (row.Periode.Til is not { } to || date < to);

    private static bool? Usann(out SakFact? missing)
    {
        missing = null;
        return false;
    }
}
