using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.OpenApi;
using Nir.Register.Register;
using Nir.Sdk.Contract;

namespace Nir.Register.Http;

/// <summary>Stores, reads and removes registrations by id.</summary>
internal sealed class RegistreringEndpoints(Login login, ReservedAnswer reserved)
{
    private const string Adresse = "/v1/registreringer/{id:guid}";

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPut(Adresse, login.Require(StoreAsync)).WithMetadata(Operations.Store);
        app.MapGet(Adresse, login.Require(ReadAsync)).WithMetadata(Operations.Read);
        app.MapDelete(Adresse, login.Require(DeleteAsync)).WithMetadata(Operations.Delete);
        app.MapPost($"{Adresse}/avslutning", login.Require(AddAsync)).WithMetadata(RepairOperations.AddAvslutning);
        app.MapDelete($"{Adresse}/avslutning/beregnet", login.Require(RemoveAsync)).WithMetadata(RepairOperations.Remove);
        app.MapPost($"{Adresse}/gjenaapning", login.Require(GjenaapneAsync)).WithMetadata(RepairOperations.Gjenaapne);
    }

    private async Task StoreAsync(HttpContext context, Caller caller)
    {
        var (registrering, size) = await RequestBody.ReadRegistreringAsync(context, Id(context));
        var command = new RegisterCommand.Store(caller, registrering, Conditions.Read(context.Request), size);
        var register = Tenant.From(context).Register;
        if (ReservedPerson.Find(registrering.Person) is { } reservedPerson)
        {
            ReservedPerson.Know(register, registrering.Person);
            await reserved(context, reservedPerson, () => register.Execute(command));
            return;
        }

        await ResponseWriter.WriteAsync(context, register.Execute(command));
    }

    private Task ReadAsync(HttpContext context, Caller caller) =>
        ResponseWriter.WriteAsync(context, Tenant.From(context).Register.Execute(new RegisterCommand.Read(caller, Id(context))));

    private Task DeleteAsync(HttpContext context, Caller caller) =>
        ResponseWriter.WriteAsync(context,
            Tenant.From(context).Register.Execute(new RegisterCommand.Delete(caller, Id(context), Conditions.Read(context.Request))));

    private async Task AddAsync(HttpContext context, Caller caller)
    {
        var avslutning = await RequestBody.ReadAsync(context, NirJsonContext.Default.Avslutning);
        await ResponseWriter.WriteAsync(context, Tenant.From(context).Register.Execute(
            new RegisterCommand.AddAvslutning(caller, Id(context), avslutning, Conditions.Read(context.Request))));
    }

    private Task RemoveAsync(HttpContext context, Caller caller) => ResponseWriter.WriteAsync(context, Tenant.From(context).Register.Execute(
        new RegisterCommand.RemoveBeregnetAvslutning(caller, Id(context), Conditions.Read(context.Request))));

    private Task GjenaapneAsync(HttpContext context, Caller caller) => ResponseWriter.WriteAsync(context, Tenant.From(context).Register.Execute(
        new RegisterCommand.Gjenaapne(caller, Id(context), Conditions.Read(context.Request))));

    private static Guid Id(HttpContext context) => Guid.Parse((string)context.GetRouteValue("id")!);
}
