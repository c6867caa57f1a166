using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Nir.Register.Contract.Answers;
using Nir.Register.Views;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kilder;
using Nir.Sdk.Rapporter.Statistikker;

namespace Nir.Register.Contract.Operations;

/// <summary>What all forms of statistics share: which table of which years is asked for.</summary>
internal static class StatistikkReading
{
    private const int MostYears = 20;

    public static OperationDescriptor Descriptor(string id, string word, int place, string path, string title, OperationResponse answer) => new()
    {
        Id = id,
        Word = word,
        Place = place,
        Method = HttpMethods.Get,
        Path = path,
        Access = OperationAccess.Anyone,
        Subject = DocumentSubject.Statistics,
        Title = title,
        Description = "Open to all, as IMDinettOffentlig.1.0 is. A year is published when it is closed, and does not change afterwards. Numbers under five are "
            + "hidden, and what would show them by a sum or a difference with any other table. By sex, age and law one at a time; of business regions and "
            + "bydeler only totals.",
        Grunnlag = Grunnlag.Utledet,
        Query =
        [
            new("tabell", typeof(Statistikktabell), "The table.", "intro-deltakere"),
            new("nivaa", typeof(Statistikknivaa), "The areas. Nothing: kommune.", "fylke"),
            new("inndeling", typeof(Statistikkinndeling), "What it is divided by. Nothing: ingen, and tiltak for intro-tiltak.", "kjoenn"),
            new("aar", typeof(int), "The first year. Nothing: the last that is published.", "2025"),
            new("tilAar", typeof(int), "The last year, inclusive. Nothing: the first.", "2025"),
        ],
        Answers = [answer],
        Problems = [400, 404, .. OperationDescriptor.AlwaysPossible],
    };

    /// <summary>The table that is asked for.</summary>
    public static Statistikk Read(OperationCall call)
    {
        var last = StatistikkPublications.LastYear(call.Register);
        var table = Table(call);
        var query = new StatistikkQuery
        {
            Tabell = table,
            Nivaa = Word<Statistikknivaa>(call, "nivaa") ?? Statistikknivaa.Kommune,
            Inndeling = Word<Statistikkinndeling>(call, "inndeling")
                ?? (table is Statistikktabell.IntroTiltak ? Statistikkinndeling.Tiltak : Statistikkinndeling.Ingen),
            Aar = call.Number("aar") ?? last,
            TilAar = call.Number("tilAar"),
        };
        var (from, to) = (query.Aar, query.TilAar ?? query.Aar);
        if (StatistikkTables.FindFault(query) is { } fault)
        {
            throw new RequestError(Problems.Invalid(fault));
        }

        if (to - from >= MostYears)
        {
            throw new RequestError(Problems.Invalid($"The most years at once are {MostYears}."));
        }

        return to > last || from > last
            ? throw new RequestError(Problems.Invalid(NotPublished(call, to)))
            : StatistikkPublication.Read(query,
                [.. Enumerable.Range(from, to - from + 1).Select(year => call.Publications.Find(call.Register, call.Views, year))]);
    }

    private static string NotPublished(OperationCall call, int year) =>
        year <= call.Register.Clock.Dato.Year && StatistikkPublications.Close(call.Register, year) is { } close
        ? $"The statistics of {year} are published when the year is closed, after {close:yyyy-MM-dd}. The register's date is {call.Register.Clock.Dato:yyyy-MM-dd}."
        : "The year has not ended on the register's date.";

    private static Statistikktabell Table(OperationCall call)
    {
        var word = call.Word("tabell") ?? throw new RequestError(Problems.Invalid("In the query, tabell must name a table: /v1/statistikk/serier lists them."));
        var series = StatistikkSeries.All.FirstOrDefault(one => one.Navn == word.Replace('-', '_'));
        return series switch
        {
            { Tabell: { } table } => table,
            { } absent => throw new RequestError(Problems.NoSuchSeries($"{absent.Navn} is made by {absent.Kilde}, from other registers: {absent.Mangel}")),
            null => throw new RequestError(Problems.Invalid("There is no such table: /v1/statistikk/serier lists them.")),
        };
    }

    private static T? Word<T>(OperationCall call, string name)
        where T : struct, Enum
    {
        if (call.Word(name) is not { } word)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (NameOf(value) == word)
            {
                return value;
            }
        }

        throw new RequestError(Problems.Invalid($"In the query, {name} is one of {string.Join(", ", Enum.GetValues<T>().Select(NameOf))}."));
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
