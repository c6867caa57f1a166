using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Answers;
using Nir.Register.Contract.Operations;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kilder;
using Nir.Sdk.Rapporter.Personlister;

[assembly: Operation<DownloadPersonliste>]

namespace Nir.Register.Contract.Operations;

/// <summary>Gives a personliste as CSV.</summary>
internal sealed class DownloadPersonliste : ContractOperation
{
    private const string ByteOrderMark = "bom";

    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "lastNedPersonliste",
        Word = "personliste-csv",
        Place = 241,
        Method = HttpMethods.Post,
        Path = "/v1/personliste/csv",
        Subject = DocumentSubject.Views,
        Title = "Download a personliste as CSV",
        Description = "The same rows as the personliste, all of them, in UTF-8 with semicolons, a row at a time. A text that would be read as a formula begins "
            + "with an apostrophe. side and antall are not used here.",
        Grunnlag = Grunnlag.Utledet,
        RequestBody = typeof(PersonlisteQuery),
        Examples = ["introduksjonsprogram-integreringsloven"],
        Query = [new(ByteOrderMark, typeof(bool), "Whether a byte order mark stands first.", "true")],
        Answers = [new(200, "The file.", typeof(string)) { Content = "text/csv" }],
        Problems = [400, 401, 403, 413, 415, .. OperationDescriptor.AlwaysPossible],
    };

    protected override async Task AnswerAsync(OperationCall call)
    {
        var withMark = call.IsTrue(ByteOrderMark);
        if (await ReadPersonliste.ReadAsync(call) is not { } reading)
        {
            return;
        }

        // What can go wrong goes wrong before the first byte: then it is a problem, and no half list with a good status.
        var (rows, fault) = reading.FindAll(call.Register);
        if (rows is null)
        {
            throw new RequestError(Problems.Invalid(fault!));
        }

        call.Context.Response.ContentType = "text/csv; charset=utf-8; header=present";
        await PersonlisteCsv.WriteAsync(rows, call.Context.Response.Body, new() { WithByteOrderMark = withMark }, call.Context.RequestAborted);
    }
}
