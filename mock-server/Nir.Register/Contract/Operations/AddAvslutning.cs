using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Register.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

[assembly: Operation<AddAvslutning>]

namespace Nir.Register.Contract.Operations;

/// <summary>Adds the actual ending of a programme («Legg til»).</summary>
internal sealed class AddAvslutning : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "leggTilAvslutning",
        Word = "add-ending",
        Place = 140,
        Method = HttpMethods.Post,
        Path = "/v1/registreringer/{id:guid}/avslutning",
        Subject = DocumentSubject.Registreringer,
        Title = "Add the actual ending («Legg til»)",
        Description = "Gives a programme its actual ending. Under integreringsloven one that the register has computed stays beside it; under "
            + "introduksjonsloven that one must be removed first (NIR5010). `If-Match` names the version last seen; without it the answer is 428.",
        RequestBody = typeof(Avslutning),
        Examples = ["introduksjonsprogram-introduksjonsloven"],
        Headers = ["If-Match"],
        Answers = [new(200, "Added.", typeof(OverfoeringResponse)) { Headers = ["ETag"] }],
        Problems = [400, 401, 403, 404, 412, 413, 415, 422, 428, .. OperationDescriptor.AlwaysPossible, 507],
    };

    protected override async Task AnswerAsync(OperationCall call)
    {
        var avslutning = await call.ReadAsync(RegistreringJsonContext.Default.Avslutning);
        await call.AnswerAsync(new RegisterCommand.AddAvslutning(call.Caller, call.Id, avslutning, call.Condition));
    }
}
