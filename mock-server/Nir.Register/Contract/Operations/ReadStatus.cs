using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Register.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Kilder;

[assembly: Operation<ReadStatus>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells where a person stands.</summary>
internal sealed class ReadStatus : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "hentStatus",
        Word = "status",
        Place = 220,
        Method = HttpMethods.Post,
        Path = "/v1/status",
        Subject = DocumentSubject.Personer,
        Title = "Tell where a person stands",
        Description = "On the register's date: the law, rettsstilling, kategori and ordning per family, and the deadlines, each with the steps that "
            + "led to it (rule, interval, paragraph, inputs and output); and the registrations the caller may see with their remarks. What cannot be "
            + "computed is answered with what is missing and the rule that asks for it. A POST, so that no identifier stands in an address.",
        Grunnlag = Grunnlag.Utledet,
        RequestBody = typeof(PersonSearch),
        Examples = ["introduksjonsprogram-integreringsloven"],
        Answers = [new(200, "Told.", typeof(Personstatus))],
        Problems = [400, 401, 413, 415, 422, .. OperationDescriptor.AlwaysPossible],
    };

    protected override async Task AnswerAsync(OperationCall call)
    {
        var search = await call.ReadAsync(NirJsonContext.Default.PersonSearch);
        ReservedPerson.Know(call.Register, search.Person);
        await call.AnswerAsync(new RegisterCommand.ReadStatus(call.Caller, search.Person));
    }
}
