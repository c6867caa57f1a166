using Microsoft.AspNetCore.Http;
using Nir.Register.Contract.Answers;
using Nir.Register.Register;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kilder;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Rapporter.Reports;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Contract.Operations;

/// <summary>What all reports share: who may ask of which year, and the register as the report sees it.</summary>
internal static class ReportReading
{
    private const int FirstYear = 1991;
    private const int UsualWeeks = 4;

    public static OperationDescriptor Descriptor(string word, int place, string text, string query) => new()
    {
        Id = $"hentRapport{char.ToUpperInvariant(word[0])}{word[1..]}",
        Word = $"rapport-{word}",
        Place = place,
        Method = HttpMethods.Get,
        Path = $"/v1/rapporter/{word}",
        Subject = DocumentSubject.Views,
        Title = $"Read the report {word}",
        Description = $"{text} Of the caller's kommune; a fylkeskommune reads of all. What the role does not cover is refused, and no count of it is told.",
        Grunnlag = Grunnlag.Utledet,
        Query = [query == "aar"
            ? new(query, typeof(int), "The year. Nothing: the register's.", "2025")
            : new(query, typeof(int), "How many weeks ahead, 0-52. Nothing: 4.", "4")],
        Problems = [400, 401, 403, .. OperationDescriptor.AlwaysPossible],
    };

    /// <summary>The year that is asked for.</summary>
    /// <param name="call">The call.</param>
    /// <param name="familie">The family that the report is of. Null: each role reads of its own.</param>
    public static int Year(OperationCall call, Registreringsfamilie? familie = null)
    {
        Require(call, familie);
        call.Register.Live();
        var today = call.Register.Clock.Dato;
        return call.Number("aar") switch
        {
            null => today.Year,
            < FirstYear => throw new RequestError(Problems.Invalid($"The first year is {FirstYear}.")),
            { } year when year > today.Year => throw new RequestError(Problems.Invalid("The year has not begun on the register's date.")),
            { } year => year,
        };
    }

    /// <summary>How many weeks ahead are asked for.</summary>
    public static int Weeks(OperationCall call)
    {
        call.Register.Live();
        return call.Number("uker") switch
        {
            null => UsualWeeks,
            > DeadlineList.MostWeeks => throw new RequestError(Problems.Invalid($"The most weeks ahead are {DeadlineList.MostWeeks}.")),
            { } weeks => weeks,
        };
    }

    /// <summary>The reports of the caller's kommune on the register's date.</summary>
    public static ReportCalculator Calculator(OperationCall call) => Calculator(call, call.Register.State, call.Register.State.Dato!.Value);

    /// <summary>Those who ended; once the year is closed, beside what was held on its last day where that is known.</summary>
    public static Avslutningsrapport Avslutninger(OperationCall call, int year)
    {
        var now = Calculator(call).ComputeAvslutninger(year);
        return now is { ErEtterFristen: true, Frist: { } close } && call.Register.FindState(close) is { } then
            ? now with { VedFristen = Calculator(call, then, close).ComputeAvslutninger(year) }
            : now;
    }

    /// <summary>Who began in time, of the families that the role covers.</summary>
    public static Oppstartsrapport Oppstart(OperationCall call, int year)
    {
        var report = Calculator(call).ComputeOppstart(year);
        return report with { Tall = report.Tall.Where(one => call.Caller.Covers(one.Familie)).ToValueList() };
    }

    /// <summary>What is due of what the role covers.</summary>
    public static Fristrapport Frister(OperationCall call, int weeks)
    {
        var (state, date) = (call.Register.State, call.Register.State.Dato!.Value);
        var scope = new PersonlisteScope([.. Enum.GetValues<Registreringsfamilie>().Where(call.Caller.Covers)], call.Caller.Kommune);
        return DeadlineList.Create(
            call.Views.Rows(state, date, null).Where(entry => scope.Covers(entry, isControl: false)).Select(static entry => entry.Row), date, weeks);
    }

    private static ReportCalculator Calculator(OperationCall call, RegisterState state, DateOnly date) =>
        new([.. call.Views.Deltakere(state)], date, call.Caller.Kommune, state.Setup.Valg);

    private static void Require(OperationCall call, Registreringsfamilie? familie)
    {
        if (familie is { } asked && !call.Caller.Covers(asked))
        {
            throw new RequestError(RefusalProblem.From(Refusal.ByRegel(RefusalReason.NoAccess, RegelCatalogue.NIR5001)));
        }
    }
}
