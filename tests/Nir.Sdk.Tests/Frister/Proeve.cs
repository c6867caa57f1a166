using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Tests.Frister.Repetition;
using Nir.Shared;

namespace Nir.Sdk.Tests.Frister;

/// <summary>
/// Asks the engine, and checks what holds of every answer: its steps can be done again and lead to it, it costs nothing but the steps to
/// leave them out, and it holds no date of birth.
/// </summary>
internal static class Proeve
{
    /// <summary>The days that the law itself names, in its rows and in the addresses of its sources: a person may be born on one.</summary>
    private static readonly HashSet<string> Lov =
    [
        .. Regex.Matches(Repository.Read("src/Nir.Sdk/Frister/parametre.json") + Repository.Read("src/Nir.Sdk.Kodeverk/Kilder/kilder.json"),
            "[0-9]{4}-[0-9]{2}-[0-9]{2}")
            .Select(static day => day.Value),
    ];

    public static Assessment Assess(Personsak sak, DateOnly date, RegelmotorOptions? valg = null)
    {
        var assessment = new Regelmotor(valg).Assess(sak, date);
        foreach (var answer in assessment.Answer)
        {
            Check(answer);
        }

        var without = new Regelmotor((valg ?? new()) with { MedForklaring = false }).Assess(sak, date);
        Assert.Equal(assessment.Answer.Select(Content), without.Answer.Select(Content));
        Assert.All(without.Answer, static answer => Assert.Equal(0, answer.Forklaring.Count));
        if (sak.Foedselsdato?.ToString("yyyy-MM-dd", null) is { } born && !Lov.Contains(born))
        {
            Assert.All(assessment.Answer, answer => Assert.DoesNotContain(born, Json(answer.Forklaring) + Content(answer), StringComparison.Ordinal));
        }

        return assessment;
    }

    public static TResponse Check<TResponse>(TResponse answer)
        where TResponse : Answer
    {
        var output = Repeater.Repeat(Json(answer.Forklaring));
        foreach (var value in Values(answer))
        {
            Assert.Contains(value, output);
        }

        return answer;
    }

    /// <summary>The one deadline of a kind.</summary>
    public static FristAnswer ThePerson(this Assessment assessment, Fristtype type) => assessment.Frister.Single(frist => frist.Type == type);

    // What an answer says that a step must have given.
    private static IEnumerable<string> Values(Answer answer)
    {
        switch (answer)
        {
            case FristAnswer { Outcome: AnswerOutcome.Beregnet } frist:
                yield return ToText(frist.Frist!.Value);
                break;
            case LovvalgAnswer { Lovverk: { } lovverk } lov:
                Assert.Equal(lovverk.ToKode(),
                    lov.Forklaring.Step.Last(static step => step.Regel.Tabell.StartsWith("lovvalg", StringComparison.Ordinal)).Rad!.GetValue(
                        0)!.Value.Kode!.Kode);
                break;
            case Timeramme { Remaining: { } remaining }:
                yield return remaining.ToString(CultureInfo.InvariantCulture);
                break;
            case ProgramlengdeAnswer { SisteDag: { } lastDay, LastPossibleDay: { } longest } length:
                yield return ToText(lastDay);
                yield return ToText(longest);
                yield return length.Rad!.Id;
                break;
            case { GjelderIkke: { } row }:
                Assert.NotEmpty(row.Tekst);
                break;
        }
    }

    private static string ToText(DateOnly date) => date.ToString("yyyy-MM-dd", null);

    /// <summary>The steps as the contract tells them.</summary>
    public static string Json(Forklaring forklaring) => JsonSerializer.Serialize(forklaring.Step.ToValueList(), NirJsonContext.Default.ValueListForklaringStep);

    /// <summary>The answer's members as text, but for its steps and where in a list it belongs.</summary>
    public static string Content(Answer answer) => string.Join('\n', answer.GetType().GetProperties()
        .Where(
            static member =>
                member.Name is not (nameof(Answer.Forklaring) or nameof(VedtakAssessment.Index) or nameof(LovvalgAnswer.Tillatelse) or nameof(Answer.Konklusjon)
                    or nameof(Answer.KonklusjonEn)))
        .OrderBy(static member => member.Name, StringComparer.Ordinal)
        .Select(member => $"{member.Name}={Text(member.GetValue(answer))}"));

    private static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => ToText(day),
        ParameterRow row => row.Id,
        System.Collections.IEnumerable items and not string => string.Join(',', items.Cast<object>().Select(Text)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
