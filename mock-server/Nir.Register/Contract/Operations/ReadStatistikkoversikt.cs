using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Register.Views;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kilder;
using Nir.Sdk.Rapporter.Statistikker;

[assembly: Operation<ReadStatistikkoversikt>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells the series of statistics.</summary>
internal sealed class ReadStatistikkoversikt : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "hentStatistikkserier",
        Word = "statistikkserier",
        Place = 263,
        Method = HttpMethods.Get,
        Path = "/v1/statistikk/serier",
        Access = OperationAccess.Anyone,
        Subject = DocumentSubject.Statistics,
        Title = "Read the series of statistics",
        Description = "Those that are made from NIR, and those that others make, which the register does not have: named with the reason.",
        Grunnlag = Grunnlag.Utledet,
        Answers = [new(StatusCodes.Status200OK, "Told.", typeof(Statistikkoversikt))],
    };

    protected override Task AnswerAsync(OperationCall call) => call.AnswerAsync(
        new()
        {
            Identifikator = StatistikkSeries.Identifikator,
            FraAar = StatistikkTables.FirstYear,
            TilAar = StatistikkPublications.LastYear(call.Register),
            Serier = StatistikkSeries.All,
        },
        NirJsonContext.Default.Statistikkoversikt);
}
