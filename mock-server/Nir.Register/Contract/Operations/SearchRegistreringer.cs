using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Register.Register;
using Nir.Sdk.Contract;

[assembly: Operation<SearchRegistreringer>]

namespace Nir.Register.Contract.Operations;

/// <summary>Finds a person’s registrations.</summary>
internal sealed class SearchRegistreringer : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "soekRegistreringer",
        Word = "search",
        Place = 210,
        Method = HttpMethods.Post,
        Path = "/v1/registreringer/soek",
        Subject = DocumentSubject.Personer,
        Title = "Find a person's registrations",
        Description = "Finds what the caller's role and municipality may see. A POST, so that no identifier stands in an address.",
        RequestBody = typeof(PersonSearch),
        Examples = ["introduksjonsprogram-integreringsloven"],
        Answers = [new(200, "Searched.", typeof(SearchResult))],
        Problems = [400, 401, 413, 415, 422, .. OperationDescriptor.AlwaysPossible],
    };

    protected override async Task AnswerAsync(OperationCall call)
    {
        var search = await call.ReadAsync(NirJsonContext.Default.PersonSearch);
        ReservedPerson.Know(call.Register, search.Person);
        await call.AnswerAsync(new RegisterCommand.Search(call.Caller, search.Person));
    }
}
