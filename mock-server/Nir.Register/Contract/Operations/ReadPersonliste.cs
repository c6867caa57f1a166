using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Answers;
using Nir.Register.Contract.Operations;
using Nir.Register.Views;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kilder;

[assembly: Operation<ReadPersonliste>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells a page of a personliste.</summary>
internal sealed class ReadPersonliste : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "hentPersonliste",
        Word = "personliste",
        Place = 240,
        Method = HttpMethods.Post,
        Path = "/v1/personliste",
        Subject = DocumentSubject.Views,
        Title = "Read a page of a personliste",
        Description = "One row for each person and ordning that the caller's role covers in the caller's kommune: what is registered, what is lacking, and "
            + "because of which rule. What the law does not ask for never counts as lacking. The boxes of one item are or, those of several are and. A page "
            + "goes on where the one before ended, so that new rows move none. A POST, so that no filter stands in an address.",
        Grunnlag = Grunnlag.Utledet,
        RequestBody = typeof(PersonlisteQuery),
        Examples = ["introduksjonsprogram-integreringsloven"],
        Answers = [new(200, "Told.", typeof(PersonlistePage))],
        Problems = [400, 401, 403, 413, 415, .. OperationDescriptor.AlwaysPossible],
    };

    /// <summary>Reads what is asked, and refuses what cannot be.</summary>
    /// <returns>Null: it was refused, and the refusal is written.</returns>
    public static async Task<PersonlisteReading?> ReadAsync(OperationCall call)
    {
        var query = await call.ReadStrictlyAsync(NirJsonContext.Default.PersonlisteQuery);
        var reading = new PersonlisteReading(call.Views, call.Caller, query);
        if (reading.FindFault(call.Register.Clock.Dato) is { } fault)
        {
            throw new RequestError(Problems.Invalid(fault));
        }

        if (reading.FindRefusal() is { } refusal)
        {
            await ResponseWriter.WriteAsync(call.Context, refusal);
            return null;
        }

        return reading;
    }

    protected override async Task AnswerAsync(OperationCall call)
    {
        if (await ReadAsync(call) is { } reading)
        {
            var (page, fault) = reading.FindPage(call.Register);
            await call.AnswerAsync(page ?? throw new RequestError(Problems.Invalid(fault!)), NirJsonContext.Default.PersonlistePage);
        }
    }
}
