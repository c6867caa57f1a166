using System.Text;
using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Register.Contract.Reading;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kilder;
using Nir.Sdk.Rapporter.Catalogues;

[assembly: Operation<ReadDatakatalog>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells the catalogue of the data sets.</summary>
internal sealed class ReadDatakatalog : ContractOperation
{
    private const string Json = "application/json";
    private const string JsonLd = "application/ld+json";
    private const string Turtle = "text/turtle";

    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "hentDatakatalog",
        Word = "datakatalog",
        Place = 340,
        Method = HttpMethods.Get,
        Path = "/v1/datakatalog",
        Access = OperationAccess.Anyone,
        Subject = DocumentSubject.Service,
        Title = "Read the catalogue of the data sets",
        Description = "IMDi's own words. With Accept: the document itself, or the same as DCAT-AP-NO 3 in JSON-LD or Turtle.",
        Grunnlag = Grunnlag.Utledet,
        Answers = [new(200, "Read.", typeof(Datakatalog)) { OtherContent = [JsonLd, Turtle] }],
        Problems = [406, .. OperationDescriptor.AlwaysPossible],
    };

    protected override Task AnswerAsync(OperationCall call)
    {
        call.Context.Response.Headers.Vary = "Accept";
        return AcceptReader.Find(call.Context.Request, Json, JsonLd, Turtle) switch
        {
            JsonLd => WriteAsync(call.Context, JsonLd, CatalogueWriter.ToJsonLd(NirCatalogue.Current)),
            Turtle => WriteAsync(call.Context, $"{Turtle}; charset=utf-8", CatalogueWriter.ToTurtle(NirCatalogue.Current)),
            _ => call.AnswerAsync(NirCatalogue.Current, NirJsonContext.Default.Datakatalog),
        };
    }

    private static Task WriteAsync(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type;
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted).AsTask();
    }
}
