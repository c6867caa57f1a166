using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <content>The operations: each computes, and leaves its step.</content>
internal sealed partial class Calculation
{
    public Term<DateOnly> AddMonths(Term<DateOnly> from, Term<int> count) =>
        Date(Arithmetic.LeggTilMaaneder, Parametre.SammeDagstall, from.Verdi.AddMonths(count.Verdi), "fra", from, count, Enhet.Maaneder);

    public Term<DateOnly> AddYears(Term<DateOnly> from, Term<int> count) =>
        Date(Arithmetic.LeggTilAar, Parametre.SammeDagstall, from.Verdi.AddYears(count.Verdi), "fra", from, count, Enhet.Aar);

    public Term<DateOnly> AddWeeks(Term<DateOnly> from, Term<int> count) =>
        Date(Arithmetic.LeggTilUker, Parametre.SammeDagstall, from.Verdi.AddDays(7 * count.Verdi), "fra", from, count, Enhet.Uker);

    public Term<DateOnly> AddDays(ParameterRow regel, Term<DateOnly> from, Term<int> count) =>
        Date(Arithmetic.LeggTilDager, regel, from.Verdi.AddDays(count.Verdi), "fra", from, count, Enhet.Dager);

    public Term<DateOnly> AddVirkedager(ParameterRow regel, Term<DateOnly> from, Term<int> count) =>
        Date(Arithmetic.LeggTilVirkedager, regel, Calendar.AddVirkedager(from.Verdi, count.Verdi), "fra", from, count, Enhet.Virkedager);

    /// <summary>The last day of a length of time that ends on a day. U-30: when the month lacked the day, that may be the month's last day itself.</summary>
    public Term<DateOnly> LastDayOf(Term<DateOnly> from, Term<DateOnly> ends)
    {
        if (from.Verdi.Day <= ends.Verdi.Day)
        {
            return DayBefore(Parametre.DagenFoer, ends);
        }

        var chosen = Valgpunkter.MaanedUtenDagen.Possibilities[(int)valg.MaanedUtenDagen];
        return valg.MaanedUtenDagen is MaanedUtenDagen.MaanedensSisteDag
            ? Establish(Parametre.DagenFoer, ends, chosen)
            : Date(Arithmetic.DagenFoer, Parametre.DagenFoer, ends.Verdi.AddDays(-1), "dato", ends, chosen);
    }

    public Term<DateOnly> DayBefore(ParameterRow regel, Term<DateOnly> date) =>
        Date(Arithmetic.DagenFoer, regel, date.Verdi.AddDays(-1), "dato", date);

    /// <summary>The next virkedag, unless the day is one: for the complaint by law, for other deadlines by inference (T5).</summary>
    public Term<DateOnly> FirstVirkedag(ParameterRow regel, Term<DateOnly> date)
    {
        var moves = regel == Parametre.NesteVirkedag || valg.WeekendRule is WeekendRule.TilNesteVirkedag;
        var used = regel == Parametre.NesteVirkedag || Virkedager.IsVirkedag(date.Verdi) ? null : Valgpunkter.WeekendRule.Possibilities[(int)valg.WeekendRule];
        return moves
            ? Date(Arithmetic.FoersteVirkedag, regel, Virkedager.FindFirstFromAndIncluding(date.Verdi), "dato", date, chosen: used)
            : Date(Arithmetic.Fastslaa, regel, date.Verdi, "dato", date, chosen: used);
    }

    /// <summary>The days that leave adds, in the unit that the options choose.</summary>
    public Term<int> CountPermisjon(ParameterRow regel, Term<DateOnly> from, Term<DateOnly> lastDay, Periode[] perioder, SakFact opphav)
    {
        var used = perioder.Length == 0 ? null : Valgpunkter.Permisjonsenhet.Possibilities[(int)valg.Permisjonsenhet];
        return valg.Permisjonsenhet is Permisjonsenhet.Virkedager
            ? Count(Arithmetic.TellVirkedager, regel, Calendar.CountVirkedager(from.Verdi, lastDay.Verdi, perioder), Enhet.Virkedager, from, lastDay, perioder,
                opphav, used)
            : Count(Arithmetic.TellDager, regel, Calendar.CountDays(from.Verdi, lastDay.Verdi, perioder), Enhet.Dager, from, lastDay, perioder, opphav, used);
    }

    /// <summary>The day moved by what <see cref="CountPermisjon"/> counted.</summary>
    public Term<DateOnly> AddPermisjon(ParameterRow regel, Term<DateOnly> day, Term<int> count) =>
        valg.Permisjonsenhet is Permisjonsenhet.Virkedager ? AddVirkedager(regel, day, count) : AddDays(regel, day, count);

    public Term<int> CountVirkedager(ParameterRow regel, Term<DateOnly> from, Term<DateOnly> lastDay, Periode[] perioder, SakFact opphav, ValgOption? chosen) =>
        Count(Arithmetic.TellVirkedager, regel, Calendar.CountVirkedager(from.Verdi, lastDay.Verdi, perioder), Enhet.Virkedager, from, lastDay, perioder,
            opphav, chosen);

    /// <summary>The virkedager of the periods that fall within the time, each once.</summary>
    public Term<int> CountVirkedagerIn(ParameterRow regel, Term<DateOnly> from, Term<DateOnly> lastDay, Periode[] perioder, SakFact opphav) =>
        Count(Arithmetic.TellVirkedagerI, regel, Calendar.CountVirkedagerIn(from.Verdi, lastDay.Verdi, perioder), Enhet.Virkedager, from, lastDay, perioder,
            opphav, null);

    public Term<DateOnly> SubtractMonths(ParameterRow regel, Term<DateOnly> from, Term<int> count) =>
        Date(Arithmetic.TrekkFraMaaneder, regel, from.Verdi.AddMonths(-count.Verdi), "fra", from, count, Enhet.Maaneder);

    public Term<DateOnly> Earliest(ParameterRow regel, Term<DateOnly> a, Term<DateOnly> b) =>
        Choose(Arithmetic.Tidligste, regel, a.Verdi <= b.Verdi ? a.Verdi : b.Verdi, a, b);

    public Term<DateOnly> Latest(ParameterRow regel, Term<DateOnly> a, Term<DateOnly> b, ValgOption? chosen = null) =>
        Choose(Arithmetic.Seneste, regel, a.Verdi >= b.Verdi ? a.Verdi : b.Verdi, a, b, chosen);

    public bool IsAtLeast(ParameterRow regel, Term<int> value, Term<int> limit, Enhet unit, ValgOption? chosen = null) =>
        Compare(Arithmetic.ErMinst, regel, value.Verdi >= limit.Verdi, StepFacts.From("verdi", value, unit), StepFacts.From("grense", limit, unit), chosen);

    public bool IsOver(ParameterRow regel, Term<int> value, Term<int> limit, Enhet unit, ValgOption? chosen = null) =>
        Compare(Arithmetic.ErOver, regel, value.Verdi > limit.Verdi, StepFacts.From("verdi", value, unit), StepFacts.From("grense", limit, unit), chosen);

    public bool IsUnder(ParameterRow regel, Term<int> value, Term<int> limit, Enhet unit, ValgOption? chosen = null) =>
        Compare(Arithmetic.ErUnder, regel, value.Verdi < limit.Verdi, StepFacts.From("verdi", value, unit), StepFacts.From("grense", limit, unit), chosen);

    public bool IsAtLeast(ParameterRow regel, Term<decimal> value, Term<int> limit, Enhet unit) =>
        Compare(Arithmetic.ErMinst, regel, value.Verdi >= limit.Verdi, StepFacts.From("verdi", value), StepFacts.From("grense", limit, unit), null);

    /// <summary>Whether the case has the code that a row names.</summary>
    public bool IsEqual(ParameterRow regel, KodeEntry value, Opphav opphav, KodeEntry limit, Opphav limitOpphav) =>
        Compare(Arithmetic.ErLik, regel, value == limit, new("verdi", RegelValue.From(value)!.Value, opphav),
            new("grense", RegelValue.From(limit)!.Value, limitOpphav), null);

    public bool IsBefore(ParameterRow regel, Term<DateOnly> date, Term<DateOnly> limit) =>
        Compare(Arithmetic.ErFoer, regel, date.Verdi < limit.Verdi, StepFacts.From("dato", date), StepFacts.From("grense", limit), null);

    /// <summary>A truth value that the rule makes decide.</summary>
    public Term<bool> Establish(ParameterRow regel, Term<bool> answer, ValgOption? chosen = null) =>
        _step is null
            ? answer
            : answer with
            {
                Opphav = NoteStep(Arithmetic.Fastslaa, regel, [StepFacts.From("verdi", answer)], new("svar", RegelValue.From(answer.Verdi), NextStep),
                chosen)
            };

    /// <summary>A code that the rule makes the answer; where it comes from is the step that is left.</summary>
    public Opphav Establish(ParameterRow regel, string name, KodeEntry kode, Opphav opphav, ValgOption? chosen = null)
    {
        if (_step is null)
        {
            return default;
        }

        var value = RegelValue.From(kode)!.Value;
        return NoteStep(Arithmetic.Fastslaa, regel, [new("verdi", value, opphav)], new(name, value, NextStep), chosen);
    }

    /// <summary>A day that the rule makes the one to count from.</summary>
    public Term<DateOnly> Establish(ParameterRow regel, Term<DateOnly> date, ValgOption? chosen = null) =>
        Date(Arithmetic.Fastslaa, regel, date.Verdi, "dato", date, chosen: chosen);

    public Term<decimal> Sum(ParameterRow regel, Term<decimal> a, Term<decimal> b) =>
        Timer(Arithmetic.Sum, regel, a.Verdi + b.Verdi, StepFacts.From("a", a), StepFacts.From("b", b));

    public Term<int> Sum(ParameterRow regel, Term<int> a, Term<int> b, Enhet unit) =>
        Number(Arithmetic.Sum, regel, a.Verdi + b.Verdi, unit, StepFacts.From("a", a, unit), StepFacts.From("b", b, unit), null);

    public Term<int> Rest(ParameterRow regel, Term<int> from, Term<int> draw, Enhet unit, ValgOption? chosen = null) =>
        Number(Arithmetic.Rest, regel, Math.Max(0, from.Verdi - draw.Verdi), unit, StepFacts.From("fra", from, unit), StepFacts.From("trekk", draw, unit),
            chosen);

    public Term<decimal> Rest(ParameterRow regel, Term<int> frame, Term<decimal> draw) =>
        Timer(Arithmetic.Rest, regel, Math.Max(0, frame.Verdi - draw.Verdi), StepFacts.From("fra", frame, Enhet.Timer), StepFacts.From("trekk", draw));

    public Term<DateOnly> LastDayOfMonth(ParameterRow regel, Term<int> year, Term<int> month)
    {
        var date = new DateOnly(year.Verdi, month.Verdi, DateTime.DaysInMonth(year.Verdi, month.Verdi));
        return _step is null
            ? new(date, default)
            : new(date,
                NoteStep(Arithmetic.SisteDagIMaaneden, regel, [StepFacts.From("aar", year, Enhet.Antall), StepFacts.From("maaned", month, Enhet.Antall)],
                    new("dato", RegelValue.From(date), NextStep), null));
    }

    private Term<DateOnly> Date(Arithmetic operation, ParameterRow regel, DateOnly output, string name, Term<DateOnly> from, Term<int> count, Enhet unit) =>
        _step is null
            ? new(output, default)
            : new(output,
                NoteStep(operation, regel, [StepFacts.From(name, from), StepFacts.From("antall", count, unit)], new("dato", RegelValue.From(output), NextStep),
                    null));

    private Term<DateOnly> Date(Arithmetic operation, ParameterRow regel, DateOnly output, string name, Term<DateOnly> input, ValgOption? chosen = null) =>
        _step is null
            ? new(output, default)
            : new(output, NoteStep(operation, regel, [StepFacts.From(name, input)], new("dato", RegelValue.From(output), NextStep), chosen));

    private Term<DateOnly> Choose(Arithmetic operation, ParameterRow regel, DateOnly output, Term<DateOnly> a, Term<DateOnly> b, ValgOption? chosen = null) =>
        _step is null
            ? new(output, default)
            : new(output, NoteStep(operation, regel, [StepFacts.From("a", a), StepFacts.From("b", b)], new("dato", RegelValue.From(output), NextStep), chosen));

    private bool Compare(Arithmetic operation, ParameterRow regel, bool answer, StepTerm value, StepTerm limit, ValgOption? chosen)
    {
        if (_step is not null)
        {
            NoteStep(operation, regel, [value, limit], new("svar", RegelValue.From(answer), NextStep), chosen);
        }

        return answer;
    }

    private Term<int> Count(
        Arithmetic operation, ParameterRow regel, int count, Enhet unit, Term<DateOnly> from, Term<DateOnly> lastDay, Periode[] perioder, SakFact opphav,
        ValgOption? chosen) =>
        _step is null
            ? new(count, default)
            : new(count, NoteStep(
                operation, regel,
                [StepFacts.From("fra", from), StepFacts.From("sisteDag", lastDay), new("perioder", RegelValue.From(perioder), Opphav.Fact(opphav))],
                new("antall", RegelValue.From(count, unit), NextStep), chosen));

    private Term<int> Number(Arithmetic operation, ParameterRow regel, int output, Enhet unit, StepTerm a, StepTerm b, ValgOption? chosen) =>
        _step is null ? new(output, default) : new(output, NoteStep(operation, regel, [a, b], new("antall", RegelValue.From(output, unit), NextStep), chosen));

    private Term<decimal> Timer(Arithmetic operation, ParameterRow regel, decimal output, StepTerm a, StepTerm b) =>
        _step is null ? new(output, default) : new(output, NoteStep(operation, regel, [a, b], new("antall", RegelValue.From(output), NextStep), null));
}
