using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Register.Register;
using Nir.Sdk.Contract;

[assembly: Operation<ReadPersondata>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells what other sources have told of a person.</summary>
internal sealed class ReadPersondata : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "hentPersondata",
        Word = "persondata",
        Place = 230,
        Method = HttpMethods.Post,
        Path = "/v1/persondata",
        Subject = DocumentSubject.Personer,
        Title = "Read what other sources have told of a person",
        Description = "From UDI, Folkeregisteret and HK-dir, nightly. A fagsystem cannot change it: there is no other method at this address. With a "
            + "protected address, names, contact, family and places are kept back. A POST, so that no identifier stands in an address.",
        RequestBody = typeof(PersonSearch),
        Examples = ["introduksjonsprogram-integreringsloven"],
        Answers = [new(200, "Read.", typeof(Persondata))],
        Problems = [400, 401, 413, 415, 422, .. OperationDescriptor.AlwaysPossible],
    };

    protected override async Task AnswerAsync(OperationCall call)
    {
        var search = await call.ReadAsync(NirJsonContext.Default.PersonSearch);
        ReservedPerson.Know(call.Register, search.Person);
        await call.AnswerAsync(new RegisterCommand.ReadPersondata(call.Caller, search.Person));
    }
}
