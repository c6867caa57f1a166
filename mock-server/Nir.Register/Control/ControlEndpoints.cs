using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.Contract.Answers;
using Nir.Register.Contract.Reading;
using Nir.Register.Register;
using Nir.Register.Tenants;
using Nir.Sdk.Contract;

namespace Nir.Register.Control;

/// <summary>
/// Steers the fake below <c>/__nir</c>: clock, persondata, NIR web, closed periods, snapshots, tenants. It is no part of the contract, asks
/// for no token, and stands in no document of it.
/// </summary>
internal sealed class ControlEndpoints(RegisterOptions setup, TimeProvider time, TenantRegistry tenants, string runId)
{
    private const string Arrives = "arrives";

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapControl(HttpMethods.Get, "/health", context => Write(context, ControlResponse.Health(runId)));
        app.MapControl(HttpMethods.Get, "/clock", Clock);
        app.MapControlWithBody(HttpMethods.Put, "/clock", SetClockAsync);
        app.MapControlWithBody(HttpMethods.Put, "/persondata", PersondataAsync, Arrives);
        app.MapControlWithBody(HttpMethods.Put, "/registreringer/{id:guid}", NirWebAsync);
        app.MapControlWithBody(HttpMethods.Put, "/closed", CloseAsync);
        app.MapControlWithBody(HttpMethods.Put, "/availability", SetAvailabilityAsync);
        app.MapControl(HttpMethods.Get, "/snapshot", ReadSnapshot);
        app.MapControlWithBody(HttpMethods.Put, "/snapshot", RestoreAsync);
        app.MapControlWithBody(HttpMethods.Post, "/fork", ForkAsync);
        app.MapControl(HttpMethods.Post, "/reset", Reset);
        app.MapControl(HttpMethods.Get, "/journal", Journal);
        app.MapControl(HttpMethods.Get, "/behaviour", static context => Write(context, ControlResponse.DescribeBehaviour()));
        app.MapControl(HttpMethods.Get, "/reserved", static context => Write(context, ControlResponse.Reserved()));
        app.MapControl(HttpMethods.Get, "/tenants", context => Write(context, ControlResponse.Tenants(tenants.Names)));
        app.MapControl(HttpMethods.Delete, "/tenants/{name}", RemoveTenant);
    }

    private static FakeRegister Register(HttpContext context) => Tenant.From(context).Register;

    private static Task Clock(HttpContext context) => Write(context, ControlResponse.Clock(Register(context), []));

    private static async Task SetClockAsync(HttpContext context)
    {
        var message = await RequestBody.ReadAsync(context, ControlJsonContext.Default.ClockMessage);
        var register = Register(context);
        try
        {
            Set(register.Clock, message);
        }
        catch (InvalidOperationException error)
        {
            throw new RequestError(Problems.Conflict("klokken-gaar-ikke-bakover", "The register's date does not run backwards", error.Message));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new RequestError(Problems.Invalid(RegisterClock.Limits));
        }

        await Write(context, ControlResponse.Clock(register, register.Live()));
    }

    private static void Set(RegisterClock clock, ClockMessage message)
    {
        switch (message)
        {
            case { Date: { } date, Days: null, FollowTime: null }:
                clock.Set(date);
                break;
            case { Date: null, Days: { } days, FollowTime: null } when Math.Abs((long)days) <= RegisterClock.MaxDays:
                clock.Set(clock.Dato.AddDays(days));
                break;
            case { Date: null, Days: null, FollowTime: true }:
                clock.FollowTime();
                break;
            default:
                throw new RequestError(Problems.Invalid("Send one of date (a day), days (how many to advance) and followTime (true)."));
        }
    }

    private static async Task PersondataAsync(HttpContext context)
    {
        RequestBody.RequireContent(context.Request, "application/json");
        var body = await RequestBody.ReadAllAsync(context);
        var data = ContractReader.Read(body, NirJsonContext.Default.Persondata);
        if (ModelFault.FindStrictly(body, NirJsonContext.Default.Persondata) is { } error)
        {
            throw new RequestError(Problems.InvalidJson(error.ToString()));
        }

        RegisterCommand command = QueryReader.Day(context.Request, Arrives) is { } day
            ? new RegisterCommand.NotifyPersondata(data, day)
            : new RegisterCommand.UpdatePersondata(data);
        await ResponseWriter.WriteAsync(context, Register(context).Execute(command));
    }

    private static async Task NirWebAsync(HttpContext context)
    {
        var (registrering, size) = await RequestBody.ReadRegistreringAsync(context, Guid.Parse((string)context.GetRouteValue("id")!));
        await ResponseWriter.WriteAsync(context, Register(context).Execute(new RegisterCommand.ChangeInNirWeb(registrering, size)));
    }

    private static async Task CloseAsync(HttpContext context)
    {
        var perioder = await RequestBody.ReadAsync(context, OperationsJsonContext.Default.ValueListClosure);
        if (perioder.Any(static closure => closure.To < closure.From))
        {
            throw new RequestError(Problems.Invalid("A period's to is its last day: from, or later."));
        }

        await ResponseWriter.WriteAsync(context, Register(context).Execute(new RegisterCommand.Close(perioder)));
    }

    private async Task SetAvailabilityAsync(HttpContext context)
    {
        var message = await RequestBody.ReadAsync(context, ControlJsonContext.Default.AvailabilityMessage);
        if (message is { MaintenanceSeconds: < 0 or > AvailabilityMessage.MaxSeconds } or { CallsPerMinute: < 0 })
        {
            throw new RequestError(Problems.Invalid("maintenanceSeconds is 0 to a year, and callsPerMinute 0 or more."));
        }

        Tenant.From(context).Availability.Set(message, time.GetUtcNow());
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static Task ReadSnapshot(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.Body.WriteAsync(SnapshotWriter.Write(Register(context)), context.RequestAborted).AsTask();
    }

    private async Task RestoreAsync(HttpContext context)
    {
        RequestBody.RequireContent(context.Request, "application/json");
        var body = await RequestBody.ReadAllAsync(context, RequestBody.MaxSnapshot);
        try
        {
            Register(context).Restore(SnapshotReader.Read(body, setup));
        }
        catch (FormatException error)
        {
            throw new RequestError(Problems.Invalid(error.Message));
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task ForkAsync(HttpContext context)
    {
        var message = await RequestBody.ReadAsync(context, ControlJsonContext.Default.ForkMessage);
        if (!TenantRegistry.IsName(message.To))
        {
            throw new RequestError(Problems.Invalid("A tenant's name is 1 to 64 letters, digits, dots, dashes or underscores."));
        }

        tenants.Fork(message.To, Register(context).State);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private Task Reset(HttpContext context)
    {
        Register(context).Restore(RegisterState.CreateEmpty(setup));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task Journal(HttpContext context) => Write(context, ControlResponse.Journal(Register(context).JournalEntries));

    private Task RemoveTenant(HttpContext context)
    {
        context.Response.StatusCode = tenants.Remove((string)context.GetRouteValue("name")!) ? StatusCodes.Status204NoContent : StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task Write(HttpContext context, byte[] json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.Body.WriteAsync(json, context.RequestAborted).AsTask();
    }
}
