using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Sdk.Contract;
using Nir.Sdk.Kilder;

[assembly: Operation<ReadKodeverk>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells the code lists.</summary>
internal sealed class ReadKodeverk : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "hentKodeverk",
        Word = "kodeverk",
        Place = 330,
        Method = HttpMethods.Get,
        Path = "/v1/kodeverk",
        Access = OperationAccess.Anyone,
        Subject = DocumentSubject.Service,
        Title = "Read the code lists",
        Description = "Every code list with names, intervals, laws, levels and sources. The version is a hash of the content and stands in `ETag` too.",
        Grunnlag = Grunnlag.Utledet,
        Headers = ["If-None-Match"],
        Answers =
        [
            new(200, "Read.", typeof(KodeverkExtract)) { Headers = ["ETag"] },
            new(304, "The version that `If-None-Match` names is current.") { Headers = ["ETag"] },
        ],
    };

    protected override Task AnswerAsync(OperationCall call) => call.HasVersion(KodeverkExtract.Gjeldende.Version)
        ? Task.CompletedTask
        : call.AnswerAsync(KodeverkExtract.Gjeldende, NirJsonContext.Default.KodeverkExtract);
}
