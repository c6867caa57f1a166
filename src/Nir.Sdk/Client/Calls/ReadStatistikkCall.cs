using System.Globalization;
using System.Text.Json;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Client.Calls;

/// <summary>Reads a table of statistics.</summary>
/// <param name="Query">Which.</param>
public sealed record ReadStatistikkCall(StatistikkQuery Query) : NirCall<Statistikk>
{
    /// <inheritdoc/>
    public override string Name => "read-statistikk";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Get, "/v1/statistikk");

    /// <inheritdoc/>
    public override CallOutcome Describe(Statistikk result) => new(CallOutcomeKind.Read);

    internal override HttpForm<Statistikk> ToHttp() => new JsonForm<Statistikk>(NirJsonContext.Default.Statistikk)
    {
        Query = string.Create(
            CultureInfo.InvariantCulture,
            $"?tabell={Word(Query.Tabell)}&nivaa={Word(Query.Nivaa)}&inndeling={Word(Query.Inndeling)}&aar={Query.Aar}&tilAar={Query.TilAar ?? Query.Aar}"),
    };

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
