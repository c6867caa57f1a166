using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Messages;
using Nir.Register.Contract.Operations;

[assembly: Operation<ReadEntry>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells a program where the rest is. A browser is given the page instead.</summary>
internal sealed class ReadEntry : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "hentInngang",
        Method = HttpMethods.Get,
        Path = "/",
        Access = OperationAccess.Anyone,
    };

    protected override Task AnswerAsync(OperationCall call)
    {
        var root = call.Context.Request.PathBase.Value;
        var links = new EntryResponse
        {
            Navn = "Fake NIR",
            Page = $"{root}/",
            Contract = $"{root}/v1/openapi.json",
            Token = $"{root}/oauth/token",
            Health = $"{root}/helse",
            Kodeverk = $"{root}/v1/kodeverk",
        };
        return call.AnswerAsync(links, ServiceJsonContext.Default.EntryResponse);
    }
}
