User.where("name = ?", params[:name])
User.where(name: name).order(:name)
User.where("id = #{id.to_i}")
User.where "id = #{id.to_i}"
connection.execute("DELETE FROM users WHERE id = #{connection.quote(id)}")
query = "SELECT id FROM users WHERE id = " + id.to_i.to_s
query = "SELECT id FROM users WHERE name = '%s'" % sanitize(name)
puts "selected #{name} from the list"
