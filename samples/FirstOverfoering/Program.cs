using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Overfoering;
using Nir.Testing;

await using var nir = await FakeNir.StartAsync(new() { Dato = new(2026, 3, 2) });    // the register, in this process
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
var file = Path.GetTempFileName();
builder.Services.AddDbContext<FagContext>(options => options.UseSqlite($"Data Source={file}"));
builder.Services.AddFakeNir(nir);                                    // in production: AddNirClient(builder.Configuration.GetSection("Nir"))
builder.Services.AddNirOverfoering<FagContext>();                    // the outbox, and the worker that sends
await using var program = builder.Build();
await using var scope = program.Services.CreateAsyncScope();
var context = scope.ServiceProvider.GetRequiredService<FagContext>();
await context.Database.EnsureCreatedAsync();                         // in production: your own migrations
var outbox = program.Services.GetRequiredService<Outbox>();
var registrering = nir.CreatePerson().CreateIntroduksjonsprogram();
context.Add(new Vedtak(registrering.Id, "innvilget"));
await outbox.SaveAsync(context, registrering);                       // the case and the transfer: both or neither
await program.StartAsync();
await foreach (var one in outbox.ReadEventsAsync()) { Console.WriteLine(one.Kind); break; }

public sealed record Vedtak(Guid Id, string Tekst);

public sealed class FagContext(DbContextOptions<FagContext> options) : DbContext(options)
{
    public DbSet<Vedtak> Vedtak => Set<Vedtak>();
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddNirOverfoering();
}
