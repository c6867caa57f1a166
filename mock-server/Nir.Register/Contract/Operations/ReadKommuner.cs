using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Answers;
using Nir.Register.Contract.Operations;
using Nir.Sdk.Contract;
using Nir.Sdk.Referanselister;
using Nir.Sdk.Registreringer;

[assembly: Operation<ReadKommuner>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells the kommuner, the days they exist and what became of them.</summary>
internal sealed class ReadKommuner : ContractOperation
{
    private const string Date = "dato";

    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "hentKommuner",
        Word = "kommuner",
        Place = 335,
        Method = HttpMethods.Get,
        Path = "/v1/kommuner",
        Access = OperationAccess.Anyone,
        Subject = DocumentSubject.Service,
        Title = "Read the kommuner",
        Description =
            "Every kommune since 2004-01-01 (SSB), sorted by number: the first day, the first day it no longer exists, and those that its area went to.",
        Query = [new(Date, typeof(DateOnly), "Only those that exist on this day, 2004-01-01 or later.", "2024-01-01")],
        Answers = [new(200, "Read.", typeof(ValueList<KommuneExtract>))],
        Problems = [400, .. OperationDescriptor.AlwaysPossible],
    };

    protected override Task AnswerAsync(OperationCall call) => call.Day(Date) is { } date && date < KommuneRegistry.ListBegins
        ? throw new RequestError(Problems.Invalid($"The list of kommuner begins on {KommuneRegistry.ListBegins:yyyy-MM-dd}."))
        : call.AnswerAsync(KommuneExtract.Find(call.Day(Date)), NirJsonContext.Default.ValueListKommuneExtract);
}
