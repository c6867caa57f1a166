using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Register.Contract.Reading;
using Nir.Register.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Kilder;
using Nir.Sdk.Registreringer;

[assembly: Operation<StoreRegistrering>]

namespace Nir.Register.Contract.Operations;

/// <summary>Stores the full state of a registration.</summary>
internal sealed class StoreRegistrering : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "lagreRegistrering",
        Word = "transfer",
        Place = 110,
        Method = HttpMethods.Put,
        Path = "/v1/registreringer/{id:guid}",
        Subject = DocumentSubject.Registreringer,
        Title = "Create or update a registration",
        Description = "Stores the full state. Create with `If-None-Match: *`, update with `If-Match` and the version last seen; with neither "
            + "the answer is 428. Content that is the same as what is stored changes nothing, and the version stays.",
        Grunnlag = Grunnlag.Utledet,
        RequestBody = typeof(Registrering),
        Examples = ["introduksjonsprogram-integreringsloven", "norskopplaering-kapittel-6a", "mottakskvalifisering-integreringsloven",
            "asylopplaering-integreringsloven"],
        Headers = ["If-Match", "If-None-Match"],
        Answers =
        [
            new(200, "Updated, or unchanged.", typeof(OverfoeringResponse)) { Headers = ["ETag"] },
            new(201, "Created.", typeof(OverfoeringResponse)) { Headers = ["ETag", "Location"] },
        ],
        Problems = [400, 401, 403, 409, 412, 413, 415, 422, 428, .. OperationDescriptor.AlwaysPossible, 507],
    };

    protected override async Task AnswerAsync(OperationCall call)
    {
        var (registrering, size) = await RequestBody.ReadRegistreringAsync(call.Context, call.Id);
        var command = new RegisterCommand.Store(call.Caller, registrering, call.Condition, size);
        if (ReservedPerson.Find(registrering.Person) is not { } reserved)
        {
            await call.AnswerAsync(command);
            return;
        }

        ReservedPerson.Know(call.Register, registrering.Person);
        await call.Services.GetRequiredService<IReservedTransfer>().AnswerAsync(call.Context, reserved, () => call.Register.Execute(command));
    }
}
