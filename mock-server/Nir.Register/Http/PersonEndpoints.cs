using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.OpenApi;
using Nir.Register.Register;
using Nir.Sdk.Contract;

namespace Nir.Register.Http;

/// <summary>Answers questions about a person. They are POSTs, so that no identifier stands in an address.</summary>
internal sealed class PersonEndpoints(Login login)
{
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/v1/registreringer/soek", login.Require(SearchAsync)).WithMetadata(Operations.Search);
        app.MapPost("/v1/status", login.Require(StatusAsync)).WithMetadata(Operations.Status);
        app.MapPost("/v1/persondata", login.Require(PersondataAsync)).WithMetadata(Operations.Persondata);
        app.MapPost("/v1/henvendelser", login.Require(HenvendelseAsync)).WithMetadata(RepairOperations.Henvendelse);
    }

    private async Task SearchAsync(HttpContext context, Caller caller)
    {
        var search = await RequestBody.ReadAsync(context, NirJsonContext.Default.PersonSearch);
        ReservedPerson.Know(Tenant.From(context).Register, search.Person);
        var response = Tenant.From(context).Register.Execute(new RegisterCommand.Search(caller, search.Person));
        await ResponseWriter.WriteAsync(context, response);
    }

    private async Task StatusAsync(HttpContext context, Caller caller)
    {
        var search = await RequestBody.ReadAsync(context, NirJsonContext.Default.PersonSearch);
        ReservedPerson.Know(Tenant.From(context).Register, search.Person);
        var response = Tenant.From(context).Register.Execute(new RegisterCommand.ReadStatus(caller, search.Person));
        await ResponseWriter.WriteAsync(context, response);
    }

    private async Task PersondataAsync(HttpContext context, Caller caller)
    {
        var search = await RequestBody.ReadAsync(context, NirJsonContext.Default.PersonSearch);
        ReservedPerson.Know(Tenant.From(context).Register, search.Person);
        await ResponseWriter.WriteAsync(context, Tenant.From(context).Register.Execute(new RegisterCommand.ReadPersondata(caller, search.Person)));
    }

    private async Task HenvendelseAsync(HttpContext context, Caller caller)
    {
        var message = await RequestBody.ReadAsync(context, NirJsonContext.Default.HenvendelseMessage);
        await ResponseWriter.WriteAsync(context, Tenant.From(context).Register.Execute(new RegisterCommand.RegisterHenvendelse(caller, message)));
    }
}
